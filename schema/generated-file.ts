import { readFile, writeFile } from 'node:fs/promises';

/** Writes a generated file; with `--check` it only compares, and fails where the committed file is old. */
export async function keepFile(file: URL, content: string): Promise<void> {
  if (!process.argv.includes('--check')) return writeFile(file, content);
  const committed = await readFile(file, 'utf8').catch(() => '');
  if (committed !== content) {
    console.error(`${file.pathname} is not what the contract generates: run \`npm run generate\`.`);
    process.exitCode = 1;
  }
}
