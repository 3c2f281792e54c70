// What is asked of the same tree again and again is worked out once, as long as nobody changes the tree.

type Answers = Map<Node, unknown>;

let memory: Map<object, Answers> | undefined;

/** Runs what only looks at trees and changes none: what is remembered is kept until it ends, and no longer. */
export function whileStill<T>(look: () => T): T {
  const outer = memory;
  memory ??= new Map();
  try {
    return look();
  } finally {
    memory = outer;
  }
}

/** A question of one node, asked once for each node within `whileStill`, and each time outside of it. */
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
