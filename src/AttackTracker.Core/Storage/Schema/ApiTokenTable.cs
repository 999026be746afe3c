using AttackTracker.Core.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>Tokens stay when they are revoked or have expired, so that what was done with one can be traced to its person.</summary>
internal sealed class ApiTokenTable : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.ToTable("api_tokens");
        builder.HasIndex(t => t.Hash).IsUnique().HasDatabaseName("ux_api_tokens_hash");
        builder.HasIndex(t => t.AccountId).HasDatabaseName("ix_api_tokens_of_account");
        builder.HasOne<Account>().WithMany().HasForeignKey(t => t.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
