/** Something the person who starts Sanji can put right: told in one line, and the process exits 78. */
export class StartFault extends Error {
  override name = 'StartFault';
  static readonly exitStatus = 78;
}
