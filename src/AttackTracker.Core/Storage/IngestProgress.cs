namespace AttackTracker.Core.Storage;

/// <summary>How far an ingest has come: reported after each batch that is stored.</summary>
/// <param name="Done">Articles and failures so far.</param>
/// <param name="LastFile">The last file of the batch.</param>
public sealed record IngestProgress(int Done, string LastFile);
