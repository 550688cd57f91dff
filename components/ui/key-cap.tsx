/** The key that does the same as the button it stands on. Hidden where there is most likely no keyboard. */
export function KeyCap({ children }: { children: string }) {
  return (
    <kbd
      aria-hidden="true"
      className="-mr-1 inline-flex h-6 min-w-6 shrink-0 items-center whitespace-nowrap justify-center rounded-[7px] border border-current/45 px-1.5 font-sans text-tiny font-strong pointer-coarse:hidden"
    >
      {children}
    </kbd>
  )
}
