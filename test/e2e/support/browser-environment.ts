// Node, and when a worker has run its last file, the end of the browsers that its files have shared.
import { builtinEnvironments, type Environment } from 'vitest/runtime';
import { closeSharedBrowsers } from './shared-browsers.ts';

export default {
  name: 'browser',
  viteEnvironment: 'ssr',
  async setup(global, options) {
    const node = await builtinEnvironments.node.setup(global, options);
    return {
      async teardown() {
        await closeSharedBrowsers();
        await node.teardown(global);
      },
    };
  },
} satisfies Environment;
