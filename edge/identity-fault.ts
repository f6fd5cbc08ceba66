const STATUS = {
  UNAUTHENTICATED: 401,
  TOKEN_EXPIRED: 401,
  TOKEN_FOREIGN: 401,
  // Keys that cannot be fetched are our trouble: a caller who is told 401 would sign in again in vain.
  IDENTITY_UNAVAILABLE: 503,
} as const;

export type IdentityFaultCode = keyof typeof STATUS;

/** A caller who could not be identified. The message never repeats the token or what it claims. */
export class IdentityFault extends Error {
  override name = 'IdentityFault';
  readonly code: IdentityFaultCode;
  readonly status: 401 | 503;

  constructor(code: IdentityFaultCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.status = STATUS[code];
  }
}
