// What a tab holds, told by Chromium: bytes of script, nodes, listeners. Firefox tells a driver none of it.

/** Reads what is left when all that can be freed is freed. */
export async function openHeap(tab) {
  const client = await tab.createCDPSession();
  await client.send('Performance.enable');
  await client.send('HeapProfiler.enable');
  return async () => {
    // What was freed frees more: once is not enough.
    for (let turn = 0; turn < 4; turn++) await client.send('HeapProfiler.collectGarbage');
    const { metrics } = await client.send('Performance.getMetrics');
    const { JSHeapUsedSize, Nodes, JSEventListeners } = Object.fromEntries(
      metrics.map(({ name, value }) => [name, value]),
    );
    return { bytes: JSHeapUsedSize, nodes: Nodes, listeners: JSEventListeners };
  };
}
