// For editors and `astro check`: the same configuration as `guatu build`, over this repository as its own workspace.
import path from 'node:path';
import { astroConfig } from './src/site/astro-config.ts';

const root = import.meta.dirname;

export default {
  ...astroConfig({
    root,
    outDir: path.join(root, '.guatu', 'astro-dist'),
    asOf: '2021-06-15',
    edition: 'public',
    url: 'https://guatu.example.invalid/',
  }),
  configFile: undefined,
};
