// Words: in the phone's language, or the one chosen here. The server puts both languages in.
const WORDS = "{words}";

const language = {
  now: (navigator.language || "it").slice(0, 2) === "it" ? "it" : "en",
  choose(code) {
    this.now = code in WORDS ? code : "it";
    document.documentElement.lang = this.now;
  },
};

/** The sentence for a key; `values.n` chooses between one and many, every value fills its gap. */
function say(key, values = {}) {
  const words = WORDS[language.now];
  const chosen = "n" in values && values.n === 1 && `${key}.one` in words ? `${key}.one` : key;
  return (words[chosen] ?? key).replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);
}
