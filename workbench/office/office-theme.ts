/** The colours that Excel tells its add-ins, for the light and the dark look of the workbench. */
const light = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#242424',
  controlBackgroundColor: '#F5F5F5',
  controlForegroundColor: '#242424',
  isDarkTheme: false,
};

const dark = {
  bodyBackgroundColor: '#1F1F1F',
  bodyForegroundColor: '#FFFFFF',
  controlBackgroundColor: '#292929',
  controlForegroundColor: '#FFFFFF',
  isDarkTheme: true,
};

export function officeTheme(isDark: boolean): typeof light {
  return isDark ? dark : light;
}
