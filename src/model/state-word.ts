/** The states of a task on a day, what needs eyes first at the front (product principle 4: nobody is late without evidence). */
export const stateWords = ['逾期', '临期', '落后序时', '进行中', '已完成', '逾期完成', '未启动', '未填报'] as const;

/** The state of a task on a day. */
export type StateWord = (typeof stateWords)[number];
