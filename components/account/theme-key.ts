/** Where the chosen theme is kept: `light` or `dark`; nothing there means as the system has it. */
export const storedTheme = 'handover.theme'
