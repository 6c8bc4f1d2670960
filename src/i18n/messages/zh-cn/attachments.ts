import type { attachments as English } from '../en/attachments.ts';

/** 随记录保存的照片与文件。 */
export const attachments: typeof English = {
  title: '照片与文件',
  add: '添加文件',
  camera: '拍照',
  hint: '可拖入、粘贴或选择：照片自动缩小；文件（PDF、Word、Excel、WPS 等）不超过 5 MB，原样保存。',
  none: '这里还没有照片或文件。',
  busy: '正在保存文件……',
  caption: '说明',
  captionHint: '时间、地点、活动名称；照片出现的地方都会显示。',
  saveCaption: '保存说明',
  remove: '移除',
  download: '存到磁盘',
  previous: '上一张',
  next: '下一张',
  place: (p) => `${p.at} / ${p.of}`,
  documents: (p: { names: readonly string[] }) => `文件：${p.names.join('、')}`,
  morePhotos: (p: { count: number; shown: number }) =>
    `共 ${p.shown + p.count} 张照片，这里是最新的 ${p.shown} 张，其余见记录。`,
  recordKinds: {
    attachment: '照片与文件',
    filePart: '照片与文件的内容',
  },
  commandNames: {
    keepFiles: '添加照片或文件',
    captionFile: '修改说明',
    removeFile: '移除照片或文件',
  },
  refusals: {
    'attachment.none': '没有选择文件。',
    'attachment.too-many': (p) => `一次最多添加 ${p.most} 个文件，其余请随后再添加。`,
    'attachment.name': (p) => `“${p.name}”的文件名过长或为空。`,
    'attachment.wrong-kind': (p) =>
      `“${p.name}”没有保存：只保存照片和文件（PDF、Word、Excel、PowerPoint、WPS、OFD、文本）。`,
    'attachment.too-big': (p) => `“${p.name}”没有保存：超过 5 MB。请压缩或拆分后再添加。`,
    'attachment.empty': (p) => `“${p.name}”没有保存：文件是空的。`,
    'attachment.unreadable': (p) => `“${p.name}”没有保存：未能完整读取，请重新选择。`,
    'attachment.photo-unreadable': (p) =>
      `“${p.name}”没有保存：浏览器读不了这张照片（有的手机拍成 HEIC 格式）。请另存为 JPEG 后再添加。`,
    'attachment.known': '这里已经有这个文件了。',
    'attachment.caption-long': '最多 200 个字。',
    'attachment.owner-gone': '所属的记录已经不在了。',
    'attachment.owner-signed': '记录已经签字，随附的照片与文件不再改动。',
    'attachment.owner-closed': '问题已销号，整改佐证保持原样。如需更改，请先重新打开。',
    'attachment.gone': '这个文件已被移除。',
    'attachment.not-here': (p) => `“${p.name}”的内容还没有到这台设备，会随添加它的设备的下一个交接文件到来。`,
    'attachment.damaged': (p) => `“${p.name}”与保存时不同：校验不符。请从原处重新添加。`,
  },
};
