import { describe, expect, it } from 'vitest';
import { machineFault } from '../../src/commands/machine-fault.ts';

const errno = (code: string, path?: string) => Object.assign(new Error(`${code}: something, write`), { code, ...(path && { path }) });

describe('a fault of the machine', () => {
  it.each([
    ['ENOSPC', '磁盘已满，没有写完', 3],
    ['EDQUOT', '磁盘配额已用完，没有写完', 3],
    ['EMFILE', '打开的文件太多', 3],
    ['EROFS', '磁盘是只读的', 1],
    ['EACCES', '没有权限', 1],
    ['EEXIST', '要建目录的地方有同名的文件', 1],
    ['ENOTDIR', '路径中有一段是文件', 1],
  ])('%s is said in plain words with a hint', (code, words, exit) => {
    const fault = machineFault(errno(code, '/srv/site/a.html'));
    expect(fault?.words).toMatch(new RegExp(`^错误 {2}${words}.*（/srv/site/a\\.html）\n提示：.+\n$`, 'u'));
    expect(fault?.code).toBe(exit);
  });

  it('is found behind what another library made of it', () => {
    const wrapped = new Error('Could not render', { cause: new AggregateError([new Error('x'), errno('ENOSPC')], 'all') });
    expect(machineFault(wrapped)?.words).toBe('错误  磁盘已满，没有写完\n提示：腾出空间后再运行一次；已经发布的网站没有变\n');
    expect(machineFault(new Error('Could not write: No space left on device (os error 28)'))?.code).toBe(3);
  });

  it('is none where the program itself is at fault', () => {
    expect([machineFault(new TypeError('x is undefined')), machineFault(errno('ENOENT')), machineFault('words')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
