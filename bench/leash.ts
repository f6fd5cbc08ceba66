// Loaded before every process that the bench starts: should the bench be killed, its processes end with it.
process.once('disconnect', () => process.exit(1));
process.channel?.unref();
