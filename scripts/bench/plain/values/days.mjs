// Days as texts (2023-06-15) and what they are called.

const two = (value) => String(value).padStart(2, '0');

export const dayOf = (year, month, date) => `${String(year)}-${two(month)}-${two(date)}`;
export const lastOfMonth = (year, month) => dayOf(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
export const yearOf = (day) => Number(day.slice(0, 4));
export const monthOf = (day) => Number(day.slice(5, 7));
export const dateOf = (day) => Number(day.slice(8, 10));
export const quarterOf = (day) => Math.ceil(monthOf(day) / 3);

const countOf = (day) => Date.UTC(yearOf(day), monthOf(day) - 1, dateOf(day)) / 86_400_000;
export const daysBetween = (from, to) => countOf(to) - countOf(from);
export const addDays = (day, days) => new Date((countOf(day) + days) * 86_400_000).toISOString().slice(0, 10);
/** Monday 1 to Sunday 7. */
export const weekdayOf = (day) => new Date(countOf(day) * 86_400_000).getUTCDay() || 7;

export const dayWords = (day) => `${String(yearOf(day))}年${String(monthOf(day))}月${String(dateOf(day))}日`;
export const monthDayWords = (day) => `${String(monthOf(day))}月${String(dateOf(day))}日`;
export const weekdaySigns = ['一', '二', '三', '四', '五', '六', '日'];
