/** Flags of a browser that change what it draws: one elsewhere has to be started with them too. */
export const soughtFlags: readonly string[] = [
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--lang=zh-CN',
];

/** Flags with which our own browser is started: it draws the same on every machine and asks nothing of the network. */
export const steadyFlags: readonly string[] = [
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  ...soughtFlags,
];
