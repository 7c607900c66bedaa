const overview = `用法：guatu <命令> [选项]

命令：
  check    检查工作区，指出每处问题在哪个文件、哪一行
  build    生成网站和PDF，写入 dist/（内部版写入 dist-internal/）
  dev      本机预览，保存后自动更新
  export   把一个方案写成单个文件
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

退出码：0 正常或只有警告，1 内容有错，2 用法有错，3 程序内部出错
`;

const details: Readonly<Record<string, string>> = {
  check: `用法：guatu check [--root 目录] [--json] [--strict]

检查工作区里的全部文件，一次列出所有问题：文件、行、列、原因和改法。
`,
  build: `用法：guatu build [--root 目录] [--out 目录] [--as-of 日期] [--edition 版本] [--strict]

生成网站和PDF。内容有错时不写任何文件，上一次的输出原样保留。
`,
  dev: `用法：guatu dev [--root 目录] [--port 端口] [--as-of 日期] [--edition 版本]

在本机（127.0.0.1）预览网站，保存文件后自动更新。不打印PDF。
`,
  export: `用法：guatu export --plan 方案 --as 格式 [--out 文件] [--root 目录] [--as-of 日期] [--edition 版本]

把一个方案写成单个文件。格式：json、csv、ics、svg。不写 --out 时输出到屏幕。PDF 由 build 生成。
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
