declare const id: unique symbol

/** A string that is not interchangeable with other strings. */
export type Id<Name extends string> = string & { readonly [id]: Name }
