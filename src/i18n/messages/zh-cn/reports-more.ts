import type { reportsMore as English } from '../en/reports-more.ts';

export const reportsMore: typeof English = {
  recordKinds: {
    handInItem: '上交清单',
    call: '回访记录',
    monthClosing: '月度确认',
    monthVerdict: '月度审核',
  },
  commandNames: {
    confirmMonth: '月度已确认',
    checkMonth: '月度已审核',
    returnMonth: '月度已退回',
    beginHandIn: '建立上交清单',
    saveHandInItem: '保存上交材料',
    markHandInItem: '勾选上交材料',
    removeHandInItem: '移出上交材料',
    noteCall: '记录回访',
  },
};
