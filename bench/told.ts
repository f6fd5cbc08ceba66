/** What a process of the bench was told by the bench; nobody else starts it. */
export function told(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} was not set by the bench`);
  return value;
}
