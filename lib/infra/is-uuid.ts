const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether a word from an address can be the id of a row: the database refuses to look for any other. */
export const isUuid = (word: string): boolean => uuid.test(word)
