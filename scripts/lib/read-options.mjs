// Command line options.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/**
 * Like Node's `parseArgs`. With `--help` or an unknown option, prints the comment at the top of the command's file and
 * exits (status 0 or 2).
 */
export function readOptions(config) {
  try {
    const parsed = parseArgs({ ...config, options: { ...config.options, help: { type: 'boolean', default: false } } });
    if (!parsed.values.help) return parsed;
    console.log(readUsage());
    process.exit(0);
  } catch (error) {
    // The first sentence is enough: the second is about arguments that begin with a dash.
    console.error(`${error.message.split('. ')[0]}.\n\n${readUsage()}`);
    process.exit(2);
  }
}

export function readUsage() {
  const [comment = ''] = /^(?:\/\/.*\n)+/.exec(readFileSync(process.argv[1], 'utf8')) ?? [];
  return comment.replace(/^\/\/ ?/gm, '').trimEnd();
}
