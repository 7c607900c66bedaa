// Loaded into a build by NODE_OPTIONS: writes down every connection and every name looked up beyond this machine, and refuses it.
const { appendFileSync } = require('node:fs');
const dns = require('node:dns');
const net = require('node:net');

const log = process.env.GUATU_NETWORK_LOG;
const isHere = (host) => host === undefined || ['localhost', '127.0.0.1', '::1', '::', '0.0.0.0'].includes(host);

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const options = Array.isArray(args[0]) ? args[0][0] : args[0];
  const host = typeof options === 'object' && options !== null ? options.host : args[1];
  if (isHere(typeof host === 'string' ? host : undefined)) return connect.apply(this, args);
  appendFileSync(log, `connect ${host}\n`);
  throw new Error(`No network: ${host}`);
};

for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  const original = dns[name];
  dns[name] = function (host, ...rest) {
    if (!isHere(host)) appendFileSync(log, `${name} ${host}\n`);
    return original.call(this, host, ...rest);
  };
}
