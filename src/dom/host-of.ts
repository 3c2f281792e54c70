/** Host of an address; `orElse` if the address is invalid. */
export function hostOf(address: string, orElse = ''): string {
  return URL.canParse(address) ? new URL(address).host : orElse;
}
