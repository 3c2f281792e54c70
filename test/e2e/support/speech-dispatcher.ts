import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** From Debian's packages `speech-dispatcher` and `speech-dispatcher-espeak-ng`. */
const settings = '/etc/speech-dispatcher/modules/espeak-ng.conf';

const program = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'speech-dispatcher'))
  .find((file) => existsSync(file));

/** Whether this machine has voices for a browser. */
export const hasVoices = program !== undefined && existsSync(settings);

/** Provides eSpeak's voices, without sound, to browsers that are started later. Returns a function that ends this. */
export async function startVoices(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'infoq-reader-voices-'));
  const socket = join(folder, 'socket');
  const sound = join(folder, 'sound.conf');
  writeFileSync(sound, '</usr/share/alsa/alsa.conf>\npcm.!default { type null }\n');
  mkdirSync(join(folder, 'modules'));
  writeFileSync(join(folder, 'modules/espeak-ng.conf'), readFileSync(settings));
  writeFileSync(
    join(folder, 'speechd.conf'),
    `CommunicationMethod "unix_socket"
SocketPath "${socket}"
LogDir "${folder}"
AudioOutputMethod "alsa"
AudioALSADevice "default"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
`,
  );
  // Without `-t 0` it exits if no browser connects within seconds.
  const args = ['-s', '-t', '0', '-C', folder, '-S', socket, '-P', join(folder, 'pid'), '-L', folder];
  const before = process.env.SPEECHD_ADDRESS;
  const voices = spawn(program ?? '', args, { env: { ...process.env, ALSA_CONFIG_PATH: sound }, stdio: 'ignore' });
  await whenListening(voices, socket);
  process.env.SPEECHD_ADDRESS = `unix_socket:${socket}`;
  return () => {
    if (before === undefined) delete process.env.SPEECHD_ADDRESS;
    else process.env.SPEECHD_ADDRESS = before;
    voices.kill();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Polling interval and time limit for its socket, its only sign of being ready; in ms. */
const between = 50;
const patience = 60_000;

async function whenListening(voices: ChildProcess, socket: string): Promise<void> {
  for (const end = Date.now() + patience; !existsSync(socket); ) {
    if (voices.exitCode !== null || Date.now() > end) throw new Error('Speech Dispatcher does not start.');
    await new Promise((resolve) => setTimeout(resolve, between));
  }
}
