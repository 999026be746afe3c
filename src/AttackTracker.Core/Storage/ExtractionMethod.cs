using AttackTracker.Core.Articles;
using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Storage;

/// <summary>All that turns an article into reports, with the names that a run records of it.</summary>
/// <remarks>A record rather than the extractor itself, so that hand-coded extractions can be stored and shown as well.</remarks>
/// <param name="Reference">The reference data.</param>
/// <param name="Version">The extractor's version; with the reference data's revision it says whether a stored run is up to date.</param>
/// <param name="Extract">Pure and safe for threads.</param>
internal sealed record ExtractionMethod(ReferenceData Reference, string Version, Func<Article, Extraction> Extract);
