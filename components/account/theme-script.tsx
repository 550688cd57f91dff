import { storedTheme } from './theme-key'

/** Puts the chosen theme on the page before its first paint. Stands in the head; <html> then needs `suppressHydrationWarning`. */
export function ThemeScript() {
  const code = `try{var t=localStorage.getItem('${storedTheme}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`
  return <script dangerouslySetInnerHTML={{ __html: code }} />
}
