// Memory use of a tab, reported by Chromium: bytes of script, nodes, listeners. Firefox gives a driver none of it.

/** Reads memory use after garbage collection. */
export async function openHeap(tab) {
  const client = await tab.createCDPSession();
  await client.send('Performance.enable');
  await client.send('HeapProfiler.enable');
  return async () => {
    await collectGarbage(client);
    const { metrics } = await client.send('Performance.getMetrics');
    const { JSHeapUsedSize, Nodes, JSEventListeners } = Object.fromEntries(
      metrics.map(({ name, value }) => [name, value]),
    );
    return { bytes: JSHeapUsedSize, nodes: Nodes, listeners: JSEventListeners };
  };
}

/** Counts the remaining objects and closures of scripts, without compiled code, which grows with use. */
export async function openObjects(tab) {
  const client = await tab.createCDPSession();
  await client.send('HeapProfiler.enable');
  return async () => {
    await collectGarbage(client);
    const chunks = [];
    const keep = ({ chunk }) => chunks.push(chunk);
    client.on('HeapProfiler.addHeapSnapshotChunk', keep);
    await client.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    client.off('HeapProfiler.addHeapSnapshotChunk', keep);
    const { snapshot, nodes } = JSON.parse(chunks.join(''));
    const { node_fields: fields, node_types: types } = snapshot.meta;
    const counted = ['object', 'closure'].map((name) => types[0].indexOf(name));
    const at = fields.indexOf('type');
    let count = 0;
    for (let node = at; node < nodes.length; node += fields.length) if (counted.includes(nodes[node])) count++;
    return count;
  };
}

/** Freed objects may make others collectable: one collection is not enough. */
async function collectGarbage(client) {
  for (let turn = 0; turn < 4; turn++) await client.send('HeapProfiler.collectGarbage');
}
