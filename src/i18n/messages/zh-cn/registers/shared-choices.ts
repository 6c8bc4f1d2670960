/** Choices that several registers share. */
export const states = { open: '未开始', doing: '进行中', done: '已完成' };
