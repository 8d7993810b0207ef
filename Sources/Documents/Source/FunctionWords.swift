/// Small words, which give no initial to a name.
let functionWords: Set<String> = [
  "a", "an", "the", "and", "or", "but", "nor", "of", "to", "in", "on", "at", "by", "for", "from",
  "with", "without", "into", "as", "than", "that", "which", "who", "whose", "if", "when",
  "because", "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would",
  "should", "can", "could", "may", "might", "must", "not", "its", "their", "our", "between",
  "towards", "toward", "via", "per", "this", "these", "those", "very", "also",
]

/// Words that hardly ever end a sentence.
let danglingWords: Set<String> = [
  "a", "an", "the", "and", "or", "but", "nor", "of", "to", "in", "on", "at", "by", "for", "from",
  "with", "into", "than", "because", "its", "their", "our", "whose", "between", "towards",
  "toward", "via", "per", "e.g", "i.e",
]
