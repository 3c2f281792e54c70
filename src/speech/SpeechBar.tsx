import { isLocalVoice } from '../on-demand/local-voice.ts';
import type { SpeechTask } from '../on-demand/speech-module.ts';
import { Icon } from '../ui/Icon.tsx';
import type { IconShape } from '../ui/icons.ts';
import * as icons from '../ui/icons.ts';
import type { PlayingState, SpeechPlayer } from './player.ts';

export interface SpeechBarProps {
  readonly player: SpeechPlayer;
  readonly state: PlayingState;
  readonly voices: readonly SpeechSynthesisVoice[];
  readonly count: number;
  readonly t: SpeechTask['t'];
  readonly close: () => void;
}

const rates = [0.75, 1, 1.25, 1.5, 2] as const;

/** The controls shown while an article is read aloud. */
export function SpeechBar({ player, state, voices, count, t, close }: SpeechBarProps) {
  const voiceOf = (uri: string) => voices.find((voice) => voice.voiceURI === uri);
  const go = (index: number) => {
    if (index >= 0 && index < count) player.go(index);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: controls are no form.
    <div class="speech" role="group" aria-label={t('readAloud')}>
      <Button icon={icons.previous} label={t('speakBack')} run={() => go(state.index - 1)} off={state.index === 0} />
      <Button
        icon={state.isPlaying ? icons.pause : icons.play}
        label={t(state.isPlaying ? 'speakPause' : 'speakPlay')}
        run={() => (state.isPlaying ? player.pause() : player.play())}
      />
      <Button icon={icons.next} label={t('speakNext')} run={() => go(state.index + 1)} off={state.index + 1 >= count} />
      <select
        aria-label={t('speakRate')}
        value={String(state.rate)}
        onChange={(event) => player.change({ rate: Number(event.currentTarget.value) })}
      >
        {rates.map((rate) => (
          <option key={rate} value={String(rate)}>
            {`${rate}×`}
          </option>
        ))}
      </select>
      {voices.length > 1 && (
        <select
          class="voice"
          aria-label={t('speakVoice')}
          value={state.voice.voiceURI}
          onChange={(event) => {
            const voice = voiceOf(event.currentTarget.value);
            if (voice) player.change({ voice });
          }}
        >
          {voices.map((voice) => (
            <option key={voice.voiceURI} value={voice.voiceURI}>
              {isLocalVoice(voice) ? voice.name : t('speakOnline', { name: voice.name })}
            </option>
          ))}
        </select>
      )}
      <Button icon={icons.close} label={t('speakStop')} run={close} />
    </div>
  );
}

interface ButtonProps {
  readonly icon: IconShape;
  readonly label: string;
  readonly run: () => void;
  /** There is nothing to go to. Not `disabled`, which would take the focus from the button. */
  readonly off?: boolean;
}

function Button({ icon, label, run, off = false }: ButtonProps) {
  return (
    <button
      type="button"
      data-do={`speak-${icon[0]}`}
      aria-label={label}
      title={label}
      aria-disabled={off}
      onClick={run}
    >
      <Icon icon={icon} />
    </button>
  );
}
