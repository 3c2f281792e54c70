// Node, plus closing the shared browsers when a worker has run its last file.
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
