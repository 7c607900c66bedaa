const overview = `用法：guatu <命令> [选项]

命令：
  check    检查工作区，指出每处问题在哪个文件、哪一行
  build    生成网站和PDF，写入 dist/（内部版写入 dist-internal/）
  verify   核对发布的目录与清单是否一致，缺了、改了、多了什么
  dev      本机预览，保存后自动更新
  new      新建工作区、方案、公文、单位或表格
  import   把现有的文件（方案、责任分工表）读成方案和公文的草稿
  export   把选出的任务或公文写成单个文件
  form     发填报表：各单位一个表格文件，任务锁定，只填进展
  collect  收回填好的表，逐格检查，记入进展和收报
  report   写某周、某月、某季或某年的工作进展报告（草稿）
  diff     比较两个文件夹或两个 git 版本的方案，列出改动和批准
  fonts    列出印公文用的各种字体从哪里来，缺哪些字

各命令共用的选项：
  --root 目录        工作区，默认为当前目录
  --out 目录或文件   输出到哪里
  --as-of 日期       状态截至哪天，如 2021-06-15；默认取 site.yaml 的 asOf，再默认为今天（北京时间）
  --edition 版本     public（公开版，默认）或 internal（内部版）
  --json             输出给程序读的 JSON
  --strict           有警告也算不通过
  --help             列出用法
  --version          版本

退出码：0 正常或只有警告，1 内容或位置有错，2 用法有错，3 电脑（如磁盘已满）或程序内部出错
`;

const details: Readonly<Record<string, string>> = {
  check: `用法：guatu check [--root 目录] [--fix] [--json] [--strict]
      guatu check --site [--root 目录] [--out 目录] [--json] [--strict]

检查工作区里的全部文件，一次列出所有问题：文件、行、列、原因和改法。

  --fix    先改好不会改错的：全角的冒号、逗号、空格、数字和括号，冒号后缺的空格，行首的制表符，
           写成中文的键，编号缺的引号，GBK、UTF-16 编码的文件；注释、顺序和换行不变，改了什么逐处列出
  --json   输出给程序读的 JSON；写了 --fix 时，改了什么在 mended 里
  --strict 有警告也算不通过
  --site   不查工作区，查生成好的网站（dist/，或 --out 指定的目录）：标签、日期、空白栏目、链接和附件、解读、
           失效标注、发文机关、页面大小、图片、外站文件、页脚标识、编码；结果也在网站的 compliance/
`,
  build: `用法：guatu build [--root 目录] [--out 目录] [--as-of 日期] [--edition 版本] [--strict] [--force]
      guatu build [--shard 几/共几 | --merge 目录] [--browser-ws 地址]

生成网站和PDF。内容有错时不写任何文件，上一次的输出原样保留。
只重做改动牵涉到的网页和文件，结果与全部重做的逐字节相同；没有改动时不写文件。
新的网站在输出目录旁边准备好，逐个文件与清单核对以后整个换上：任何时候看到的都是完整的旧版或新版，中断、断电、磁盘满都不影响已经发布的。

  --force       不用以前留下的任何结果，全部重做
  --shard 份    只打印其中一份PDF，如 2/3，写入 dist-shares/2-of-3/
  --merge 目录  不打印，PDF取自打印好的各份；写各份的目录，或放着各份的目录，可以写几次
  --browser-ws 地址
                用别处的浏览器打印，可以写几个；分份、合并和别处的浏览器见 docs/scaling.md
  --only 部分   pages 只生成网页，files 生成PDF以外的全部；用于测速和试验，要写 --out

环境变量：GUATU_SWAP 指定怎样换：exchange（目录互换，Linux 默认）、link（输出目录是链接）、renames（改名两次，Windows 默认）
`,
  verify: `用法：guatu verify [--root 目录] [--out 目录] [--edition 版本] [--json]

把发布的目录（dist/，内部版 dist-internal/，或 --out 指定的目录）与其中的 manifest.json 逐个文件核对：
缺少的、内容或大小变了的、多出的、变成链接的、读不出来的。全部一致退出码为 0，否则为 1。
预压缩的 .gz、.br 副本与原文件内容一致的不算多出。

  --json   输出给程序读的 JSON
`,
  dev: `用法：guatu dev [--root 目录] [--port 端口] [--as-of 日期] [--edition 版本]

在本机（127.0.0.1）预览网站，保存文件后自动更新。不打印PDF。
`,
  new: `用法：guatu new workspace --title 网站名称 --name 机关名称 --id 标识 [--root 目录]
      guatu new plan      --id 标识 --title 标题 --issuer 发文机关 --period 期限
      guatu new notice    --id 标识 --title 标题 --issuer 发文机关 [--layout red-head|letter|plain] [--plan 方案]
      guatu new unit      --id 标识 --name 名称 [--kind 类别] [--parent 上级]
      guatu new form      --plan 方案 --id 标识 --title 名称

新建的文件可以直接通过 check；没写的选项，在终端里会逐项询问。已有的文件不会被改动（单位加在 units.yaml 末尾）。
`,
  import: `用法：guatu import 文件… [--id 标识] [--root 目录] [--json]

把机关现有的文件读成 plans/<标识>/plan.yaml 和 content/notices/<标识>.mdx：公文要素、正文、阶段、组织、任务、分工、时限、
目标、定期工作、报送、表格。字句照录；扫描字样、页码、重复的页等去掉并列出。看不懂或可以有两种读法的不猜，照录原文，
标上“存疑”，逐条列在 plans/<标识>/import-report.md。出现的单位加进 units.yaml。

  能读的文件：docx、xlsx、html、带文字的 pdf、csv、md、txt；旧格式（doc、wps、xls、et）先另存，扫描件先识别
  几个文件算一份公文：第一个是正文，后面的是附件（如责任分工表）；几个方案请分几次导入

  --id     方案和公文的标识；不写时由发文字号或标题得出，如 fuling-2020-38
  --json   输出给程序读的 JSON：存疑、单位、去掉的内容，每一项出自原件哪里

再次导入同一份文件，什么也不改；导入修改过的新稿，列出改动，标识、进展和人添加的内容都保留，两边都改了的保留人改的并列出。
不是导入得来的文件不会被改动。

例：guatu import 实施方案.docx --id anquan-2026
    guatu import 通知.pdf 责任分工表.xlsx
`,
  export: `用法：guatu export --as 格式 [--plan 方案] [--unit 单位] [--role 角色] [--due 时段] [--state 状态] [--notice 公文] [--out 文件或目录]

把选出的内容写成单个文件：
  json、csv、xlsx、ics、svg   方案的数据、表格、日历、甘特图
  pdf                         责任分工表；只写 --unit 时是该单位的任务清单，写 --notice 时是公文，
                              写 --unit 和 --kind 时是该单位的提醒单
  chart                       进度控制表和甘特图（PDF）
  poster                      挂图（PDF），--paper a3、a2、a1、a0，默认 a3
  docx                        整个方案的公文；写了条件，或方案没有公文时，是选出的任务的责任分工表；
                              写 --unit 和 --kind 时是该单位的提醒单

  --unit    单位的名称、别名或标识
  --kind    督办单、催办单、提醒函、交办单
  --role    牵头、责任、配合、其他
  --due     到期的时段：2021、2021H1、2021Q3、2021-07、2021-W23、2021-07-15、2021-07..2021-09
  --state   逾期、临期、落后序时、进行中、已完成、逾期完成、未启动、未填报

不写 --out 时输出到屏幕；选出几个文件时，--out 要写文件夹。写了条件的表和图注明“节选”和条件。
`,
  diff: `用法：guatu diff 原来的 [现在的] [--plan 方案] [--as-of 日期] [--edition 版本] [--json] [--strict]

比较方案的两个状态，列出时限、分工、任务、目标、阶段等的每处改动，各附批准的变更；没有的注明“未经批准”。
“原来的”和“现在的”写文件夹，或者工作区所在 git 仓库的版本（提交号、标签、分支、HEAD~3）；
不写“现在的”时，与工作区现有的文件比较。不检出文件，不改动仓库。

任务先按标识对应，再按文字对应：改了序号、换了次序的仍是同一项。时限和分工按截至日已批准的算。

  --plan    只比较一个方案
  --json    输出给程序读的 JSON，格式见 schema/diff.schema.json
  --strict  有未经批准的改动也算不通过

例：guatu diff HEAD~3            三次提交以来的改动
    guatu diff v1.0 v1.1 --json
    guatu diff ../去年的工作区 .
`,
  report: `用法：guatu report --period 时段 [--plan 方案] [--unit 单位] [--as-of 日期] [--out 目录]

写一份时段报告的草稿：总体情况、完成、逾期、落后、未填报、下期到期、隐患销号、报送、定期工作、批准的变更、
困难和下一步，并与上期比较。每个数连到它的明细。没有填报的如实写明。

  --period  2021-W23（周）、2021-06（月）、2021Q2（季）、2021H1（半年）、2021（年）；
            周从星期一到星期日，不在月末、年末截断
  --plan    只写一个方案；各分组分列
  --unit    只写一个单位：它牵头和负责的任务，它的隐患、报送和定期工作
  --as-of   状态截至哪天；默认是时段的最后一天，时段还没有结束时是 site.yaml 的 asOf 或今天
  --out     不写进工作区，在这个目录里直接生成 MDX、PDF 和 docx

写入 content/notices/report-<时段>.mdx，是草稿，不进入公开版；guatu build --edition internal 生成它的网页、PDF 和 docx。
有人改过的文件不会被覆盖。文字的模板是 templates/report.mdx，没有时用自带的。
`,
  form: `用法：guatu form --period 时段 [--unit 单位] [--plan 方案] [--report 报送内容] [--out 文件或目录]
      guatu form --period 时段 --ledger 台账 [--unit 单位] [--plan 方案] [--report 报送内容] [--out 文件或目录]

写填报表（.xlsx）：一个单位一个文件，列出它在这个时段里要报的任务，任务、分工、时限锁定，只能填状态、百分比、日期、
进展、依据、困难和下一步；状态有下拉，百分比和日期有范围，点到格子上有提示。牵头单位填状态，其他单位只写进展。
时段开始以前已经完成的任务不再列。

  --period  2021-W23（周）、2021-06（月）、2021Q2（季）、2021H1（半年）、2021（年）
  --unit    只写一个单位的；不写时，有任务的单位各一个
  --plan    只列一个方案的任务；不写时列出这个时段里在执行的全部方案
  --report  填报表对应方案里的哪一项报送（reports 的 what）；不写时，单位在这个时段里只有一项的，就是那一项
  --ledger  不报进展，报台账：问题隐患清单列出本单位已有的各条，接着填整改、销号、回潮，后面的空行登记新发现的；
            自己定栏目的台账只有登记新条目的空行

文件名是中文的，如“安全管理股2024年第2季度进展填报表.xlsx”；不写 --out 时放在当前目录。
`,
  collect: `用法：guatu collect 文件或文件夹… [--received 日期] [--prefer 单位] [--replace] [--dry-run] [--json] [--strict]

收回 guatu form 发出、各单位填好的表（WPS、Excel 都可以）：逐格检查，一次列出全部问题，写明文件、表、单元格、原因和改法。
没有问题的行记入 plans/<方案>/progress/ 或 ledgers/，每个单位登记一份收报（按时、迟报、零报告、退回）；有问题的行不写。
销号、回潮按日期先后接着已有的记，环节跟着改；新登记的隐患接着编号。
已有的文件只添不改，注释、次序和原来的写法不变；同样的表再收一次，什么也不变。

全角数字、2024.6.30、6月30日、百分之六十这样意思清楚的写法照读，并说明读成了什么；看不准的不猜。

  --received  收到的日期，默认是截至日（--as-of），用来判断按时还是迟报
  --prefer    几个单位对同一任务报得不一样时，以哪个单位为准（几个用顿号隔开）；其他单位的文字照记，状态和百分比不记
  --replace   同一单位同一天已有记录而内容不同，或台账这一条发表以后改过的，以新报的为准；不写时列为错误，原来的不动
  --dry-run   只检查，不写任何文件
  --json      输出给程序读的 JSON，格式见 schema/collect.schema.json
  --strict    有警告也算不通过

有错误时退出码是 1，没有问题的行照样写入；改好的表再收一次即可。
`,
  fonts: `用法：guatu fonts [--install] [--root 目录] [--json]

列出仿宋、小标宋、黑体、楷体、宋体各用哪个字体、从哪里找到、用什么代替、缺工作区里的哪些字。
依次寻找：工作区的 fonts/ 文件夹，--install 装好的字体，系统的字体，自带的字体。

  --install   从 Debian 的软件包取得免费的仿宋、楷体等字体（Fandol，约 50 MB），转换、检查后放进用户的缓存；只需运行一次

环境变量：GUATU_FONTS 改变装好的字体放在哪里；GUATU_SYSTEM_FONTS=off 不用系统的字体
`,
};

/** What a command does and takes, in Chinese; without a name, the list of commands. */
export function helpText(name?: string): string {
  return (name === undefined ? undefined : details[name]) ?? overview;
}
