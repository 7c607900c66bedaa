import { spawnSync } from 'node:child_process';

/** Begins a network that has the loopback interface and nothing else, writes down what it has, and goes on with a command there. */
const begin = `(ip link set lo up || perl -e 'socket(S, 2, 2, 0) or exit 1; $r = pack("a16 s x22", "lo", 0x49); exit(ioctl(S, 0x8914, $r) ? 0 : 1)') 2>/dev/null
cat /proc/net/dev > "$GUATU_INTERFACES"
exec "$@"`;

/** The program and arguments that start another in such a network (root, or where users may have namespaces of their own); undefined where the system forbids it. */
export function lonelyNetwork(): readonly string[] | undefined {
  const ways = [['-n'], ['-r', '-n']].map((flags) => ['unshare', ...flags, 'sh', '-c', begin, 'sh']);
  return ways.find(([program = '', ...args]) => {
    const answer = spawnSync(program, [...args, 'true'], { env: { ...process.env, GUATU_INTERFACES: '/dev/null' }, stdio: 'ignore' });
    return answer.status === 0;
  });
}
