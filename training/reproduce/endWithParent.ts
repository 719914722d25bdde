// Loaded before the script of a stage. Ends it once the process that started it has ended, even by SIGKILL, so that two
// processes never write the same run.
process.on('disconnect', () => process.exit(130));
process.channel?.unref();
