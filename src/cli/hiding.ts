/** Puts a mark in the place of each secret, as it is and as an address writes it. */
export function hiding(secrets: readonly string[]): (text: string) => string {
  const forms = secrets
    .filter((secret) => secret !== '')
    .flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])
  return (text) => forms.reduce((hidden, form) => hidden.replaceAll(form, '[hidden]'), text)
}
