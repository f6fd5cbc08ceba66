// Loaded into every service that a trial starts: should the trial itself be killed, its services end with it.
process.on('disconnect', () => process.exit());
process.channel?.unref();
