import Figures
import Foundation

// How fast the reader of figures is on one core, in MB of text a second of CPU, and how many times as long it takes as
// decoding the same text into characters: `make bench-figures`. Texts are the same in every run; further ones are given as
// `zh=FILE` or `en=FILE`. Words such as `dense` choose those texts with the word in their name, to look at one alone.

let given = CommandLine.arguments.dropFirst().compactMap { argument -> SampleText? in
  guard let sign = argument.firstIndex(of: "="),
    let language: FigureLanguage = ["zh": .chinese, "en": .english][argument[..<sign]],
    let text = try? String(contentsOfFile: String(argument[sign...].dropFirst()), encoding: .utf8)
  else { return nil }
  return SampleText(name: argument, language: language, blocks: text.split(separator: "\n\n").map(String.init))
}

let words = CommandLine.arguments.dropFirst().filter { !$0.contains("=") }
let chosen = SampleText.all.filter { text in words.isEmpty || words.contains { text.name.contains($0) } }
print("text                    MB     MB/s   times UTF-8   figures/s   ns/figure")
for sample in chosen + given { print(Measurement(of: sample).line) }
