/**
 * Returns the processor time that some work takes on its thread, in milliseconds. It does not grow when other processes
 * use the processors, so a test may compare it.
 */
export async function cpuTimeOf(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
