declare module 'vader-sentiment' {
  const vader: {
    readonly SentimentIntensityAnalyzer: { polarity_scores(text: string): { readonly compound: number } };
  };
  export default vader;
}

declare module 'wink-sentiment' {
  const wink: (text: string) => { readonly score: unknown };
  export default wink;
}
