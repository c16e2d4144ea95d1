using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MonPs.Core.Access;

namespace MonPs.Core.Data.Mapping;

internal sealed class OwnerPasswordMapping : IEntityTypeConfiguration<OwnerPassword>
{
    public void Configure(EntityTypeBuilder<OwnerPassword> builder)
    {
        builder.ToTable("access_owner").HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Hash).HasColumnName("password_hash");
    }
}

internal sealed class AccessSessionMapping : IEntityTypeConfiguration<AccessSession>
{
    public void Configure(EntityTypeBuilder<AccessSession> builder) =>
        builder.ToTable("access_sessions").HasKey(s => s.Id);
}

internal sealed class AccessTokenMapping : IEntityTypeConfiguration<AccessToken>
{
    public void Configure(EntityTypeBuilder<AccessToken> builder) => builder.ToTable("access_tokens").HasKey(t => t.Id);
}
