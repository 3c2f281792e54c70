// Caches results of questions that are asked repeatedly about the same tree, as long as nobody changes the tree.

type Answers = Map<Node, unknown>;

let memory: Map<object, Answers> | undefined;

/** Runs a function that reads trees and changes none: results of `remember` are cached until it returns. */
export function whileStill<T>(look: () => T): T {
  const outer = memory;
  memory ??= new Map();
  try {
    return look();
  } finally {
    memory = outer;
  }
}

/** Caches the result of `ask` for each node within `whileStill`; outside of it, `ask` runs each time. */
export function remember<Asked extends Node, Answer>(ask: (node: Asked) => Answer): (node: Asked) => Answer {
  return (node) => {
    if (!memory) return ask(node);
    let answers = memory.get(ask) as Map<Node, Answer> | undefined;
    if (!answers) {
      answers = new Map();
      memory.set(ask, answers);
    }
    const known = answers.get(node);
    if (known !== undefined) return known;
    const answer = ask(node);
    answers.set(node, answer);
    return answer;
  };
}
