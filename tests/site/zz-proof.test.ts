import { itSaysTheSame } from './say-the-same.ts';
itSaysTheSame(() => '/tmp/gridx/dws');
