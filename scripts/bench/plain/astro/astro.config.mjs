import { defineConfig } from 'astro/config';

// The project stands in a folder of its own whose node_modules is a link: what Astro keeps stands beside it.
export default defineConfig({
  site: 'https://bench.example.invalid/',
  cacheDir: './.cache',
  devToolbar: { enabled: false },
  vite: { cacheDir: './.vite' },
});
