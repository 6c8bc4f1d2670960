import { counted } from '#i18n/plural.ts';

/** Words of photos and documents that are kept with a record. */
export const attachments = {
  title: 'Photos and documents',
  add: 'Add files',
  camera: 'Take a photo',
  hint: 'Drop, paste or choose: photos are made smaller, documents (PDF, Word, Excel, WPS and the like) up to 5 MB are kept as they are.',
  none: 'Nothing is kept here yet.',
  busy: 'Keeping the files …',
  caption: 'What it shows',
  captionHint: 'Date, place, occasion; stands under the photo wherever it is shown.',
  saveCaption: 'Save caption',
  remove: 'Remove',
  download: 'Save to disk',
  previous: 'Previous',
  next: 'Next',
  place: (p: { at: number; of: number }) => `${p.at} of ${p.of}`,
  documents: (p: { names: readonly string[] }) => `Documents: ${p.names.join(', ')}`,
  morePhotos: (p: { count: number; shown: number }) =>
    `The newest ${counted(p.shown, 'photo')} of ${p.shown + p.count}; the others lie with the records.`,
  recordKinds: {
    attachment: 'Photos and documents',
    filePart: 'Contents of photos and documents',
  },
  commandNames: {
    keepFiles: 'Photos or documents added',
    captionFile: 'Caption changed',
    removeFile: 'Photo or document removed',
  },
  refusals: {
    'attachment.none': 'No file was chosen.',
    'attachment.too-many': (p) => `At most ${p.most} files at once. Add the rest afterwards.`,
    'attachment.name': (p) => `“${p.name}” needs a shorter name, or one at all.`,
    'attachment.wrong-kind': (p) =>
      `“${p.name}” was not kept: photos and documents (PDF, Word, Excel, PowerPoint, WPS, OFD, text) are.`,
    'attachment.too-big': (p) => `“${p.name}” was not kept: it is larger than 5 MB. Save it smaller, or split it.`,
    'attachment.empty': (p) => `“${p.name}” was not kept: it is empty.`,
    'attachment.unreadable': (p) => `“${p.name}” was not kept: it could not be read wholly. Choose it again.`,
    'attachment.photo-unreadable': (p) =>
      `“${p.name}” was not kept: this browser cannot read the photo. Save it as JPEG (some telephones write HEIC), then add it.`,
    'attachment.known': 'This is kept here already.',
    'attachment.caption-long': 'At most 200 letters.',
    'attachment.owner-gone': 'The record that this belongs to is not there any more.',
    'attachment.owner-signed': 'The record is signed: what lies beside it stays as it was.',
    'attachment.owner-closed': 'The finding is closed: what shows the remedy stays. Open it again first.',
    'attachment.gone': 'This file was removed meanwhile.',
    'attachment.not-here': (p) =>
      `The content of “${p.name}” has not arrived on this device yet. It comes with the next file of the device that added it.`,
    'attachment.damaged': (p) =>
      `“${p.name}” is not what was kept: its check sum differs. Add it again from the source.`,
  } as Record<string, string | ((p: Record<string, string | number>) => string)>,
};
