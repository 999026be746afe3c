namespace AttackTracker.Web.Accounts;

/// <summary>Somebody gave a command that they may not give. Pages do not offer such commands, so roles changed or somebody went around the page.</summary>
public sealed class NotPermittedException() : Exception("The person may not do this.");
