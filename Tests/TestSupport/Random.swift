/// A generator that repeats: SplitMix64. Every test that uses one prints its seed.
package struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// Two seeds that stay and one that is new in every run.
package enum Seeds {
  package static let all: [UInt64] = {
    let fresh = UInt64.random(in: .min ... .max)
    print("fresh seed of this run: \(fresh)")
    return [1, 2017, fresh]
  }()
}
