import type { ReminderKindId } from '../../model/reminder-kind.ts';

/** What every reminder ends with: a second first-level heading begins the reply slip, on a page of its own. */
const slip = `# 反馈回执

{{单位}}收到{{编号}}{{种类}}，办理情况如下：

{{回执表}}

单位负责人（签字）：　　　　　　　填报人、电话：

填报日期：　　　　年　　月　　日（加盖单位公章）
`;

const tables = `{{任务表}}

{{隐患表}}

{{报送表}}
`;

/** The templates of reminders where the workspace has none of its own (`templates/supervise.md` …): the first line is the title. */
export const reminderTemplates: Readonly<Record<ReminderKindId, string>> = {
  supervise: `# 督办单

截至{{截至日}}，你单位{{事项}}已超过时限，尚未办结。请查明原因，明确责任人，抓紧办理，于　　月　　日前填写反馈回执，加盖公章后报{{机关}}。

${tables}
确因客观原因不能按期完成的，按程序报请批准延期；未经批准，仍按原时限督办。

${slip}`,
  urge: `# 催办单

截至{{截至日}}，你单位{{事项}}落后序时进度，或者没有填报、没有报送。没有填报的，不按逾期计，但办理情况不明。请抓紧推进，如实补填补报，于　　月　　日前填写反馈回执，加盖公章后报{{机关}}。

${tables}
${slip}`,
  remind: `# 提醒函

截至{{截至日}}，你单位{{事项}}临近时限。请按时完成，及时填报；确需延期的，在到期以前按程序报批。有关情况请填写反馈回执，于　　月　　日前报{{机关}}。

${tables}
${slip}`,
  assign: `# 交办单

下列{{事项}}由你单位牵头或者负责，现予交办。请明确责任人和进度安排，按时限办理，定期填报进展，于　　月　　日前填写反馈回执，加盖公章后报{{机关}}。

${tables}
${slip}`,
};
