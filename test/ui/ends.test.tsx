// @vitest-environment jsdom
import { type ComponentChildren, render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Lightbox } from '../../src/lightbox/Lightbox.tsx';
import { PositionsGroup } from '../../src/options/PositionsGroup.tsx';
import { parseSettings } from '../../src/settings/settings.ts';
import type { SpeechPlayer } from '../../src/speech/player.ts';
import { SpeechBar } from '../../src/speech/SpeechBar.tsx';
import { Stepper } from '../../src/ui/controls.tsx';

const t = (id: string) => id;
const show = (children: ComponentChildren) => act(() => render(children, document.body));
const find = (selector: string) =>
  document.querySelector<HTMLButtonElement>(selector) ?? document.createElement('button');
const press = async (selector: string) => {
  find(selector).focus();
  await act(() => find(selector).click());
};

// A browser takes the focus from a button that becomes disabled, and the key that was pressed on it then goes nowhere.
describe('a button that has led to the end', () => {
  beforeEach(() => render(null, document.body));

  const isStillThere = (selector: string) => [find(selector).matches(':disabled'), find(selector).ariaDisabled];

  test('of a number', async () => {
    const changes: number[] = [];
    const Size = () => {
      const [value, setValue] = useState(27);
      const onChange = (next: number) => {
        changes.push(next);
        setValue(next);
      };
      return (
        <Stepper
          label=""
          less="less"
          more="more"
          value={value}
          range={{ min: 14, max: 28, step: 1 }}
          onChange={onChange}
        />
      );
    };
    await show(<Size />);
    for (let turn = 0; turn < 3; turn++) await press('[aria-label="more"]');
    expect(isStillThere('[aria-label="more"]')).toEqual([false, 'true']);
    expect([changes, isStillThere('[aria-label="less"]')]).toEqual([[28], [false, 'false']]);
  });

  test('of the images', async () => {
    const images = [document.createElement('img'), document.createElement('img')];
    const Images = () => {
      const [image, setImage] = useState(images[0]);
      return (
        <Lightbox
          images={images}
          image={image}
          lang=""
          layers={[]}
          t={t}
          onImage={setImage}
          onClose={() => undefined}
        />
      );
    };
    await show(<Images />);
    for (let turn = 0; turn < 3; turn++) await press('.next');
    expect(isStillThere('.next')).toEqual([false, 'true']);
    expect(isStillThere('.smaller')).toEqual([false, 'true']);
    expect(document.querySelector('.lightbox-count')?.textContent).toBe('2 / 2');
  });

  test('of what is read aloud', async () => {
    const go = vi.fn();
    const state = { index: 1, isPlaying: true, rate: 1, voice: { voiceURI: 'a' } as SpeechSynthesisVoice };
    const player = { go } as unknown as SpeechPlayer;
    await show(<SpeechBar player={player} state={state} voices={[]} count={2} t={t} close={() => undefined} />);
    await press('[data-do="speak-next"]');
    expect(isStillThere('[data-do="speak-next"]')).toEqual([false, 'true']);
    expect(go).not.toHaveBeenCalled();
    await press('[data-do="speak-previous"]');
    expect(go).toHaveBeenCalledWith(0);
  });

  test('of the places that are kept', async () => {
    const clear = vi.fn();
    const group = (places: number) => (
      <PositionsGroup
        t={t}
        settings={parseSettings(undefined)}
        change={() => undefined}
        places={places}
        clear={clear}
      />
    );
    await show(group(1));
    await press('[data-of="places"]');
    await show(group(0));
    expect(isStillThere('[data-of="places"]')).toEqual([false, 'true']);
    await press('[data-of="places"]');
    expect(clear).toHaveBeenCalledTimes(1);
  });
});
